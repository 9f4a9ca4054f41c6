import { defineConfig } from 'vitest/config';
import { databasePlugin } from './lib/database/vite-plugin';

export default defineConfig({
  plugins: [databasePlugin(import.meta.dirname)],
  test: { include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/e2e/**', 'node_modules/**'] },
});
