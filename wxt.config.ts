import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { databasePlugin } from './lib/database/vite-plugin';
import { licencesPlugin } from './scripts/licences/vite-plugin';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  // what the stores' reviewers rebuild from (docs/store/source.md); the pictures are no part of it
  zip: { includeSources: ['.npmrc'], excludeSources: ['docs/pictures/**'] },
  hooks: {
    // scripts that are injected into pages take the browser's own interface (lib/page/native.ts)
    'vite:build:extendConfig': ([entrypoint], config) => {
      if (entrypoint?.type !== 'unlisted-script') return;
      config.resolve = { ...config.resolve, alias: [...(Array.isArray(config.resolve?.alias) ? config.resolve.alias : Object.entries(config.resolve?.alias ?? {}).map(([find, replacement]) => ({ find, replacement: String(replacement) }))), { find: 'webextension-polyfill', replacement: join(import.meta.dirname, 'lib/page/native.ts') }] };
    },
    // not as one of WXT's own content scripts: those post a message with the extension's id to every page
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.content_scripts = [{ matches: ['<all_urls>'], js: ['gate.js'], all_frames: true, match_about_blank: true, run_at: 'document_idle' }];
    },
  },
  vite: () => ({ plugins: [databasePlugin(import.meta.dirname), licencesPlugin(import.meta.dirname), preact({ prefreshEnabled: false, devToolsEnabled: false })], build: { target: 'es2022', modulePreload: { polyfill: false } } }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab', 'contextMenus', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    omnibox: { keyword: 'leaf' },
    commands: {
      // why these keys: docs/keys.md; Chrome takes no more than four
      'toggle-page': { suggested_key: { default: 'Alt+Shift+0', mac: 'MacCtrl+Shift+0' }, description: '__MSG_commandToggle__' },
      'list-claims': { suggested_key: { default: 'Alt+Shift+J', mac: 'MacCtrl+Shift+J' }, description: '__MSG_commandList__' },
      'next-claim': { suggested_key: { default: 'Alt+Shift+Period', mac: 'MacCtrl+Shift+Period' }, description: '__MSG_commandNext__' },
      'previous-claim': { suggested_key: { default: 'Alt+Shift+Comma', mac: 'MacCtrl+Shift+Comma' }, description: '__MSG_commandPrevious__' },
    },
    host_permissions: ['<all_urls>'],
    content_security_policy: { extension_pages: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'" },
    ...(browser === 'firefox'
      ? { browser_specific_settings: { gecko: { id: 'leafnote@leafnote.example', strict_min_version: '153.0', data_collection_permissions: { required: ['none'] } } } }
      : { minimum_chrome_version: '150' }),
  }),
});
