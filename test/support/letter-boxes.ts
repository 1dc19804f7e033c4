import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type Received = { readonly to: string; readonly subject: string; readonly text: string }

/** An SMTP server on loopback that keeps what it is sent; `refuse` makes it turn everything away. */
export async function smtpBox() {
  const letters: Received[] = []
  const box = { refuse: false }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_, __, done) => done(box.refuse ? new Error('no such box') : undefined),
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        letters.push(readLetter(Buffer.concat(parts).toString(), session.envelope.rcptTo[0]?.address ?? ''))
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    letters,
    box,
    url: `smtp://127.0.0.1:${port}`,
    stop: () => new Promise<void>((resolve) => server.close(resolve)),
  }
}

function readLetter(raw: string, to: string): Received {
  const [head = '', ...body] = raw.split('\r\n\r\n')
  const subject = /^Subject: (.*(?:\r\n[ \t].*)*)/im.exec(head)?.[1]?.replace(/\r\n[ \t]/g, ' ') ?? ''
  const coded = /quoted-printable/i.test(head)
  const text = body.join('\n\n').replaceAll('\r\n', '\n').trimEnd()
  return { to, subject, text: coded ? unquoted(text) : text }
}

const unquoted = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

/** A stand-in of GOV.UK Notify: `POST /v2/notifications/email` as its published API takes and answers it. */
export async function notifyBox(template: string) {
  const letters: (Received & { readonly issuer: string })[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const issuer = issuerOf(request.headers.authorization ?? '')
      const sent = JSON.parse(Buffer.concat(parts).toString() || '{}')
      const answer = (status: number, body: object) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
      if (request.method !== 'POST' || request.url !== '/v2/notifications/email') return answer(404, {})
      if (!issuer) return answer(403, { status_code: 403, errors: [{ error: 'AuthError', message: 'Invalid token' }] })
      if (sent.template_id !== template || !sent.personalisation?.subject)
        return answer(400, { status_code: 400, errors: [{ error: 'BadRequestError', message: 'Template not found' }] })
      letters.push({
        to: sent.email_address,
        subject: sent.personalisation.subject,
        text: sent.personalisation.text,
        issuer,
      })
      return answer(201, { id: 'a', content: {}, template: { id: template, version: 1, uri: '' }, uri: '' })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    letters,
    url: `http://127.0.0.1:${port}`,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

/** The service a token says it is of; nothing where there is no token of three parts. */
function issuerOf(header: string): string {
  const [, payload, seal] = header.replace(/^Bearer /, '').split('.')
  return payload && seal ? (JSON.parse(Buffer.from(payload, 'base64url').toString()).iss ?? '') : ''
}
