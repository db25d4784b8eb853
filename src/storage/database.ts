// The one database on this device: made when something is first kept, deleted with it. It stays open for one transaction only.
import { promisifyRequest, type UseStore } from 'idb-keyval';

const NAME = 'gharbal';
const STORE = 'person';

/** There is no database. */
class Absent extends Error {}

/** A store for idb-keyval. Writing makes the database; reading does not, and throws Absent where there is none. */
export const personStore: UseStore = async (mode, work) => {
  const database = await opened(mode === 'readwrite');
  // Another page may want to delete it meanwhile.
  database.onversionchange = () => database.close();
  try {
    // Strict: complete only when the disk has it. Browsers take `relaxed` for granted, where a power cut may lose the last seconds.
    return await work(database.transaction(STORE, mode, { durability: 'strict' }).objectStore(STORE));
  } finally {
    database.close();
  }
};

async function opened(isMaking: boolean): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => {
    if (isMaking) request.result.createObjectStore(STORE);
    // Leaves no empty database behind, either.
    else request.transaction?.abort();
  };
  try {
    return await promisifyRequest(request);
  } catch (fault) {
    throw !isMaking && fault instanceof DOMException && fault.name === 'AbortError' ? new Absent() : fault;
  }
}

/** Whether nothing was ever kept, or all of it was forgotten. */
export async function isAbsent(): Promise<boolean> {
  try {
    return await personStore('readonly', () => false);
  } catch (fault) {
    if (fault instanceof Absent) return true;
    throw fault;
  }
}

export async function deleteDatabase(): Promise<void> {
  await promisifyRequest(indexedDB.deleteDatabase(NAME));
}
