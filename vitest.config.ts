import { defineConfig } from 'vitest/config';
import { databasePlugin } from './lib/database/vite-plugin';

export default defineConfig({
  plugins: [databasePlugin(import.meta.dirname)],
  // properties and whole-corpus runs take their time on a slow machine
  test: { testTimeout: 60_000, hookTimeout: 60_000, include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/e2e/**', 'node_modules/**'] },
});
