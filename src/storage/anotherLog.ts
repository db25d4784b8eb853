// Before the first writing of a page: makes the browser begin another log of its databases, and drop the one before.
// A browser that was killed while it wrote leaves half a record at the end of LevelDB's log. Chromium writes on behind it, and when it reads
// that log again, takes all databases of the origin for damaged and deletes them. More than its memory holds (4 MB) makes it begin another.
import { promisifyRequest } from 'idb-keyval';

const NAME = 'gharbal-filler';
/** Below 64 KB: what is larger, Chromium puts into files beside the log. */
const FILLER_BYTES = 32_768;
const FILLERS = 160;

/** Leaves nothing behind. Rejects as the database does, where there is no room for it too. */
export async function beginAnotherLog(): Promise<void> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => void request.result.createObjectStore(NAME);
  const database = await promisifyRequest(request);
  try {
    const filling = database.transaction(NAME, 'readwrite', { durability: 'strict' });
    const store = filling.objectStore(NAME);
    for (let place = 0; place < FILLERS; place += 1) store.put(new Uint8Array(FILLER_BYTES), place);
    await promisifyRequest(filling);
  } finally {
    database.close();
    await promisifyRequest(indexedDB.deleteDatabase(NAME));
  }
}
