// Serves dist/ until it is stopped. PORT says where; 8021 without it.
import { fileURLToPath } from 'node:url';
import { serve } from './page-server.mjs';

const { address } = await serve({
  port: Number(process.env['PORT'] ?? 8021),
  folder: fileURLToPath(new URL('dist', import.meta.url)),
});
console.log(`Klarbrev is at ${address}`);
