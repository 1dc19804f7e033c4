import { it } from 'vitest'
import { oracleDuties } from './duties'
import { oracleMeasure } from './measures'
import { questionsOf } from './random-questions'
import { randomService } from './random-service'

it('stats', () => {
  const n: Record<string, number> = {}
  const m: Record<string, number> = {}
  const t0 = performance.now()
  let q = 0
  for (let seed = 1; seed <= 60; seed++) {
    const files = randomService(seed, 4)
    for (const { asAt, knownAt } of questionsOf(files, seed, 4)) {
      q++
      for (const d of oracleDuties(files, asAt, knownAt)) {
        const k = d.rule + ' ' + d.standing
        n[k] = (n[k] ?? 0) + 1
        if (d.standing === 'overdue' && d.closed) n['closed overdue'] = (n['closed overdue'] ?? 0) + 1
      }
      for (const id of ['M001', 'M002', 'M003', 'M004', 'M005', 'M006', 'M007', 'M008', 'M009', 'M010', 'M011'])
        for (const [w, c] of Object.entries(oracleMeasure(id, files, { asAt, knownAt, by: 'team' }).why))
          m[id + ' ' + w] = (m[id + ' ' + w] ?? 0) + c
    }
  }
  console.log('ms per question', (performance.now() - t0) / q)
  console.log(
    Object.entries(n)
      .sort()
      .map((e) => e.join(' '))
      .join('\n'),
  )
  console.log(
    Object.entries(m)
      .sort()
      .map((e) => e.join(' '))
      .join('\n'),
  )
  const big = randomService(7, 40)
  console.log('rows', Object.values(big).flat().length)
  const t = performance.now()
  oracleDuties(big, '2024-01-01')
  console.log('big ms', performance.now() - t)
  console.log(
    Object.values(big)
      .flat()
      .map((r) => r.recorded_at ?? '')
      .sort()
      .at(-1),
  )
})
