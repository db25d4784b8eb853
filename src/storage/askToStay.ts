// Asks the browser not to clear what is kept when room is short.

/** False when it will not say so. To be called on a press. */
export async function askToStay(): Promise<boolean> {
  try {
    return await navigator.storage.persist();
  } catch {
    return false;
  }
}
