import { firstAccount } from '../access'
import { buildHouseApp } from '../app'
import { type Db, gatherFigures } from '../database'
import { markUnfinished } from '../imports'
import { postOf } from '../service/reach'
import { type Command, option, Usage } from './command'
import { isEmpty, layOutDemo } from './demo'
import { keepFigures } from './keep-figures'
import { keepSending } from './keep-sending'

export const startCommand: Command = {
  says: 'serves the web application',
  usage: 'start [--port 3000]',
  values: ['port'],
  flags: [],
  words: [0, 0],
  run: async (call) => {
    const typed = option(call, 'port')
    const port = typed === undefined ? call.config.port : Number(typed)
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new Usage(`--port is “${typed}”: write a number from 0 to 65535`)
    const opened = await call.open()
    // An empty embedded folder is somebody trying the product: they find the fictional service laid out.
    if (opened.embedded && (await isEmpty(opened.db))) {
      await layOutDemo(call.house(), opened.db, call.now, call.say)
      await gatherFigures(opened)
    }
    await markUnfinished(opened.db)
    if (call.config.serviceName) await nameService(opened.db, call.config.serviceName)
    if (!opened.guarded)
      call.say(
        'Warning: this login may not take the role line_of_sight_app, so only triggers guard the first ledger. See docs/running-it.md.',
      )
    const first = await firstAccount(opened.db, call.now)
    if (first)
      process.stdout.write(
        `First account: ${first.email}, password ${first.password}\nIt is shown once; you will be asked to choose another.\n`,
      )
    const post = postOf(call.config.post)
    const origin = call.config.origin ?? `http://localhost:${port}`
    const app = await buildHouseApp(call.house(), opened, call.config, { origin, posts: post !== null })
    const address = await app.listen({ port, host: call.config.host })
    const digests = post ? keepSending({ house: call.house(), db: opened.db, post, origin }, call.say) : null
    // The embedded database works inside this process, and would make whoever tries it wait.
    const ahead = opened.embedded ? null : keepFigures(call.house(), opened.db, call.say)
    process.stdout.write(`Line of Sight is ready: ${address}\n`)
    return untilStopped(async () => {
      digests?.stop()
      await Promise.all([app.close(), ahead?.stop()])
      await opened.close()
    })
  },
}

/** The name in the header, from LOS_SERVICE. */
async function nameService(db: Db, name: string): Promise<void> {
  const value = JSON.stringify(name)
  await db
    .insertInto('setting')
    .values({ name: 'service name', value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}

/** Runs until it is told to stop, then lets what is under way finish. */
function untilStopped(close: () => Promise<void>): Promise<number> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close().then(() => resolve(0)))
  })
}
