/** The module of scripts/licences/vite-plugin.ts. */
declare module 'virtual:leafnote/licences' {
  const licences: { name: string; version: string; licence: string; text: string }[];
  export default licences;
}
