import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one plain line, `N passed, N failed, N skipped`, and names what was skipped, for people and for machines that read logs. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((m) => [...m.children.allTests()]);
    const count = (state: string): number => tests.filter((t) => t.result().state === state).length;
    const broken = modules.filter((m) => m.errors().length > 0 && [...m.children.allTests()].length === 0).length;
    for (const t of tests.filter((t) => t.result().state === 'skipped').slice(0, 20))
      console.log(`skipped: ${t.fullName}`);
    console.log(`${count('passed')} passed, ${count('failed') + broken} failed, ${count('skipped')} skipped`);
  }
}
