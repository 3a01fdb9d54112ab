// Serves the built page on this machine only, with the headers that any host of it ought to send.
import { createServer } from 'node:http';
import sirv from 'sirv';

/** Nothing may be fetched from elsewhere, and nothing may be sent elsewhere. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // File names do not change from build to build, so the browser asks each time; unchanged files cost a 304.
  'Cache-Control': 'no-cache',
};

/**
 * Starts the server.
 * @param {{ port?: number, folder: string, onRequest?: (path: string) => void }} options port 0 takes a free one;
 *   `onRequest` is told of every request that arrives
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function serve({ port = 0, folder, onRequest = () => {} }) {
  const files = sirv(folder, {
    // Looks at the folder for every request, so that a new build is seen at once.
    dev: true,
    etag: true,
    setHeaders: (response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    },
  });
  const server = createServer((request, response) => {
    onRequest(request.url ?? '');
    files(request, response, () => {
      response.writeHead(404, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('Siden findes ikke.\n');
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const bound = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://localhost:${bound.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
