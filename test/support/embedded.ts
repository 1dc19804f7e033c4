import type { TestProject } from 'vitest/node'

/** The tests of this run use the embedded database. */
export default function setup(project: TestProject): void {
  project.provide('postgres', null)
}
