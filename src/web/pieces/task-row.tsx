import type { ComponentChildren } from 'preact'
import { ButtonLink } from './button'
import { Force, type LawForce } from './force'
import { Standing, type StandingWord } from './standing'

export type Task = {
  standing: StandingWord
  /** How long, because that is what the eye hunts: `11 days overdue`. */
  when: string
  day: string
  what: string
  /** Whose it is, linked, and what is known of it. */
  who: { href: string; text: string }
  detail?: ComponentChildren
  law: string
  why: string
  act?: { href: string; text: string; solid?: boolean }
}

/** One thing owed, as a row of Today: how long, what, about whom, by which law, and one button that does it. */
export function TaskRow({ standing, when, day, what, who, detail, law, why, act }: Task) {
  return (
    <li class="los-task">
      <div class="los-task__when">
        <Standing standing={standing}>{when}</Standing>
        <span class="los-task__day">{day}</span>
      </div>
      <div>
        <h3 class="los-task__what">{what}</h3>
        <p>
          <a href={who.href}>{who.text}</a>
          {detail ? <>: {detail}</> : null}
        </p>
        <p class="los-task__law">
          {law} &middot;{' '}
          <a href={why}>
            Why is this due?
            <span class="los-vh">
              {' '}
              {what}, {who.text}
            </span>
          </a>
        </p>
      </div>
      <div class="los-task__do">
        {act ? (
          <ButtonLink href={act.href} small secondary={!act.solid} hiddenSuffix={`for ${what}, ${who.text}`}>
            {act.text}
          </ButtonLink>
        ) : null}
      </div>
    </li>
  )
}

export type TaskGroupProps = {
  id: string
  title: string
  count: number
  /** Left out where laws of every weight stand together. */
  force?: LawForce
  note: string
  /** Only for what becomes unlawful: a red frame. */
  top?: boolean
  children: ComponentChildren
}

/** The tasks of one weight of law, under what is at stake. */
export function TaskGroup({ id, title, count, force, note, top, children }: TaskGroupProps) {
  return (
    <section class={top ? 'los-stake los-stake--top' : 'los-stake'} aria-labelledby={id}>
      <div class="los-stake__head">
        <h2 id={id}>
          {title} <span class="los-muted">{count}</span>
        </h2>
        {force ? <Force force={force} /> : null}
        <p>{note}</p>
      </div>
      <ul class="los-sheet">{children}</ul>
    </section>
  )
}
