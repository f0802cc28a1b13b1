#!/usr/bin/env node
import { keepCompiledCode } from '../node/process/compile-cache.ts';

keepCompiledCode();
const { startBuild } = await import('./start-build.ts');
await startBuild();
