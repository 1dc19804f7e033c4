import type { ComponentChildren } from 'preact'
import { Footer, type FooterLink } from './footer'
import { Banners, Header, type HeaderProps } from './header'
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
      <title>{title}</title>
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
      <Head title={`${title} - Line of Sight`} refresh={refresh} assets={assets} />
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

type BareProps = Pick<PageProps, 'title' | 'service' | 'children' | 'assets' | 'demo' | 'trial'>

/** Where somebody may go who does not want to be seen here: a page that everybody opens. */
const AWAY = 'https://www.bbc.co.uk/weather'

/** The frame of a private link: whose it is, a way off it, and nothing of those who work here. */
export function BarePage({ title, service, children, assets = plainAssets, demo, trial }: BareProps) {
  return (
    <html lang="en-GB" class="govuk-template">
      <Head title={title} assets={assets} />
      <body class="los-kid">
        <SkipLink />
        <header class="los-kid__top">
          <div class="los-width">
            <span>
              <b>{service}</b> listens
            </span>
            <a href={AWAY} rel="noreferrer">
              Leave this page
            </a>
          </div>
          <Banners demo={demo} trial={trial} />
        </header>
        <main id="main" class="los-width los-main" tabindex={-1}>
          {children}
        </main>
      </body>
    </html>
  )
}
