/** The modules of lib/database/vite-plugin.ts. */
declare module 'virtual:leafnote/database' {
  import type { Database } from './types';
  const database: Database;
  export default database;
}
declare module 'virtual:leafnote/index' {
  import type { CompiledIndex } from '../analysis/compiled';
  const index: CompiledIndex;
  export default index;
}
