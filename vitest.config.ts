import { defineConfig } from 'vitest/config'

const DATABASE = 'src/**/*.db.test.{ts,tsx}'
const shared = { testTimeout: 60_000, hookTimeout: 120_000 }
/** What a worker has imported serves its next file too: reading the whole product anew for each took longer than half of them. */
const together = { ...shared, isolate: false }
const jsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const

/** Tests that touch the database run twice: on the embedded one and on a PostgreSQL cluster of their own. */
export default defineConfig({
  oxc: jsx,
  test: {
    maxWorkers: 2,
    projects: [
      {
        oxc: jsx,
        test: {
          ...shared,
          name: 'pure',
          include: ['src/**/*.test.{ts,tsx}', 'demo/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [DATABASE, 'test/journeys/**', 'test/**/*.db.test.ts'],
        },
      },
      {
        oxc: jsx,
        test: {
          ...together,
          name: 'embedded',
          include: [DATABASE, 'test/**/*.db.test.ts'],
          globalSetup: 'test/support/embedded.ts',
        },
      },
      {
        oxc: jsx,
        test: {
          ...together,
          name: 'postgres',
          include: [DATABASE, 'test/**/*.db.test.ts'],
          globalSetup: 'test/support/cluster.ts',
        },
      },
      {
        oxc: jsx,
        // One after another: all use the one service that is served to them.
        test: {
          ...shared,
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: 'test/support/served.ts',
          fileParallelism: false,
        },
      },
    ],
  },
})
