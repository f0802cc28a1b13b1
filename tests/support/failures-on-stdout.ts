import type { Reporter, TestModule } from 'vitest/node';

/**
 * Names what failed on standard output, tests and what is done before and after them, each with the first line of
 * what was wrong. Vitest tells faults on standard error alone, which commands that run side by side print far from
 * their own results, and which a log that keeps the end of the output has lost.
 */
export const failuresOnStdout: Reporter = {
  onTestRunEnd(modules: readonly TestModule[], unhandled) {
    const lines = modules.flatMap((module) => [
      ...module.errors().map((fault) => `${module.moduleId}: ${firstLine(fault.message)}`),
      ...[...module.children.allSuites()].flatMap((suite) =>
        suite
          .errors()
          .map((fault) => `${module.moduleId} > ${suite.fullName}: ${firstLine(fault.message)}`),
      ),
      ...[...module.children.allTests('failed')].map(
        (test) =>
          `${module.moduleId} > ${test.fullName}: ${firstLine(test.result().errors?.[0]?.message)}`,
      ),
    ]);
    lines.push(...unhandled.map((fault) => `outside of any test: ${firstLine(fault.message)}`));
    if (lines.length > 0)
      process.stdout.write(`Failed:\n${lines.map((line) => `  ${line}\n`).join('')}`);
  },
};

const firstLine = (message = ''): string => message.split('\n', 1)[0] ?? '';
