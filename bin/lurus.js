#!/usr/bin/env node
// Plain JavaScript on purpose: the machine's own Node may be too old for TypeScript; the pinned one is not.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { findRuntime } from '../tools/check-runtime.js';

const node = findRuntime();
const cli = fileURLToPath(new URL('../src/app/cli.ts', import.meta.url));
const child = spawn(node, [cli, ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  process.exitCode = signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1);
});
