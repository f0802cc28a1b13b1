import type { IncomingMessage, ServerResponse } from 'node:http';
import { pathOfTarget } from './request-target.ts';
import { sendFile } from './send-file.ts';

/**
 * Serves the files of a folder in the server of a preview, as the site's server would; what is not there is
 * left to the next in line.
 *
 * @param below where the folder stands in the site, with slashes around it; the server takes it off
 */
export const serveFolder =
  (dir: string, below: string) =>
  (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): void => {
    sendFile(dir, pathOfTarget(request.url ?? '') ?? '/', request, response, below).then(
      (status) => status !== undefined && next(),
      next,
    );
  };
