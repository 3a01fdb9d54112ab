/**
 * Makes the page work with the network off. Call it when everything is loaded: a new version that has been fetched
 * meanwhile takes over then, and the next load shows it.
 */
export async function workOffline(): Promise<void> {
  // On a host without HTTPS the browser has no service workers; the page then needs the network at each load.
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.register('service-worker.js', {
    updateViaCache: 'none',
  });
  takeOverWhenReady(registration.waiting);
  registration.addEventListener('updatefound', () => takeOverWhenReady(registration.installing));
  takeOverWhenReady(registration.installing);
}

function takeOverWhenReady(worker: ServiceWorker | null): void {
  if (!worker) return;
  const ask = () => {
    if (worker.state === 'installed') worker.postMessage('take-over');
  };
  worker.addEventListener('statechange', ask);
  ask();
}
