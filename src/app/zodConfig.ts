// Tells zod to make no functions from text, which the page's content security policy forbids. Imported before all else.
import { config } from 'zod/mini';

config({ jitless: true });
