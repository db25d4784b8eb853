// Stands in for the service worker's registration, which jsdom knows nothing of.
export function useRegisterSW() {
  const nothing: [boolean, (value: boolean) => void] = [false, () => undefined];
  return { needRefresh: nothing, offlineReady: nothing, updateServiceWorker: () => Promise.resolve() };
}
