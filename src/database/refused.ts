/** What the house refuses, with a code and a sentence for whoever asked. Thrown; turned into a page or an exit in one place. */
export class Refused extends Error {
  override readonly name = 'Refused'
  constructor(
    readonly code: string,
    message: string,
    readonly status: number = 409,
  ) {
    super(message)
  }
}
