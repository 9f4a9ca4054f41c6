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
declare module 'virtual:leafnote/lookup' {
  import type { ClaimId } from './types';
  const lookup: Record<ClaimId, string[]>;
  export default lookup;
}
