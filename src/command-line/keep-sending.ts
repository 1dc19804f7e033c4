import { type Sender, sendDigests } from '../service/reach'

/** Looked for this often; a digest goes once for its slot, whoever looks. */
const EVERY = 5 * 60_000

/** Sends digests as their times come, while the service runs. A fault is said by its kind and tried again. */
export function keepSending(sender: Sender, say: (line: string) => void): { stop: () => void } {
  let busy = false
  const look = async () => {
    if (busy) return
    busy = true
    try {
      const { failed } = await sendDigests(sender, new Date())
      if (failed > 0) say(`${failed} digests could not be sent; they are tried again at their next time`)
    } catch (error) {
      say(`Digests could not be looked for: ${error instanceof Error ? error.name : typeof error}`)
    } finally {
      busy = false
    }
  }
  const timer = setInterval(() => void look(), EVERY)
  timer.unref()
  void look()
  return { stop: () => clearInterval(timer) }
}
