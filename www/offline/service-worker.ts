// Keeps all files of one build, so that the page opens and works with the network off.
// Runs as a service worker: it sees only requests for the page's own files.

export {};
declare const self: ServiceWorkerGlobalScope;
/** Every file of the build, put in by the build script. */
declare const FILES: readonly { address: string; integrity: string }[];
/** Short hash of all the files. */
declare const VERSION: string;

const prefix = 'klarbrev-';
const cacheName = prefix + VERSION;

self.addEventListener('install', (event) => event.waitUntil(keepAll()));

self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

// The page asks once it has loaded completely, so that no page is made from the files of two builds.
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(self.skipWaiting());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method === 'GET' && new URL(request.url).origin === self.location.origin) {
    event.respondWith(answer(request));
  }
});

/** A file that does not match its hash belongs to another build: then nothing is kept, and the old build stays. */
async function keepAll(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll(
    FILES.map(({ address, integrity }) => new Request(address, { integrity, cache: 'no-cache' })),
  );
}

async function takeOver(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && name !== cacheName) await caches.delete(name);
  }
  await self.clients.claim();
}

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(cacheName);
  const wanted = isPage(request) ? './' : request;
  return (await cache.match(wanted, { ignoreSearch: true })) ?? fetch(request);
}

function isPage(request: Request): boolean {
  const scope = new URL(self.registration.scope).pathname;
  const path = new URL(request.url).pathname;
  return path === scope || path === `${scope}index.html`;
}
