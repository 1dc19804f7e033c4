import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres'

/** The tests of this run use a PostgreSQL cluster of their own, stopped at the end. */
export default async function setup(project: TestProject): Promise<() => void> {
  const { address, stop } = await startPostgres(['fsync=off'])
  project.provide('postgres', address)
  return stop
}
