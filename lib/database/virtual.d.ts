declare module 'virtual:leafnote/database' {
  const database: import('./types').Database;
  export default database;
}
declare module 'virtual:leafnote/index' {
  const index: import('../analysis/compiled').CompiledIndex;
  export default index;
}
