import type { ComponentChildren } from 'preact'
import { Footer, type FooterLink } from './footer'
import { Header, type HeaderProps } from './header'
import { ink } from './ink'
import { MarkDefs } from './mark'
import { SkipLink } from './skip-link'

/** Addresses of what a page loads; the server adds a fingerprint to each so that they may be kept for ever. */
export type PageAssets = { govuk: string; look: string; mark: string; script?: string }

const plainAssets: PageAssets = { govuk: '/assets/govuk.css', look: '/assets/look.css', mark: '/assets/mark.svg' }

export type PageProps = HeaderProps & {
  title: string
  children: ComponentChildren
  /** Seconds after which a page that waits for work asks again, without a script. */
  refresh?: number
  links?: readonly FooterLink[]
  assets?: PageAssets
}

function Head({ title, refresh, assets }: { title: string; refresh?: number; assets: PageAssets }) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="theme-color" content={ink.ink} />
      {refresh ? <meta http-equiv="refresh" content={String(refresh)} /> : null}
      <title>{`${title} - Line of Sight`}</title>
      <link rel="icon" href={assets.mark} type="image/svg+xml" />
      <link rel="stylesheet" href={assets.govuk} />
      <link rel="stylesheet" href={assets.look} />
      {assets.script ? <script type="module" src={assets.script} /> : null}
    </head>
  )
}

/** A whole page: the frame around what a route shows. Everything it knows comes in as props. */
export function Page({ title, children, refresh, links = [], assets = plainAssets, ...header }: PageProps) {
  return (
    <html lang="en-GB" class="govuk-template">
      <Head title={title} refresh={refresh} assets={assets} />
      <body>
        <SkipLink />
        <MarkDefs />
        <Header {...header} />
        <main id="main" class="los-width los-main" tabindex={-1}>
          {children}
        </main>
        <Footer places={header.places} links={links} />
      </body>
    </html>
  )
}
