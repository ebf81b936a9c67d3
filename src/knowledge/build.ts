import { writeFileSync } from 'node:fs';
import { compile } from './compile.js';
import { type Compiled, compiledFile, ownFolder, programOf, readSources, versionOf } from './load.js';

// Run by the build after the compiler: checks all knowledge and writes it beside the built program in a form that loads fast.
const sources = readSources(ownFolder);
const compiled: Compiled = { version: versionOf(sources), program: programOf(), data: compile(sources) };
writeFileSync(compiledFile, JSON.stringify(compiled));
