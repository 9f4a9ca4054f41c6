/** Zod, told not to try whether code may be made from text: our pages forbid it, and the browser would report each try. */
import { config } from 'zod';

config({ jitless: true });

export { z } from 'zod';
