// `npm start`: sets up, reads the examples into an embedded record, prints what it found, serves the page.
import { setUp } from './setup.mjs';

setUp();
const { main } = await import('../dist/cli/main.js');
await main([process.argv[0], 'rapporteur', 'start', ...process.argv.slice(2)]);
