#!/usr/bin/env node
import { makeDesk } from '../integrations/make-desk.ts';

/** What `npm ci` does last: the editing desk is made now, so that no build waits for it. */
await makeDesk(process.cwd());
