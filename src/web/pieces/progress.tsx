export type ProgressProps = { done: number; of: number; what: string; note?: string }

/** A wait with a real number. The page around it refreshes itself until the work is done. */
export function Progress({ done, of, what, note }: ProgressProps) {
  const words = `${done.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`
  return (
    <div class="los-sheet los-sheet--pad">
      <p>
        <b>
          {words} {what}
        </b>
      </p>
      <progress class="los-progress" max={of} value={done} aria-label={what}>
        {words}
      </progress>
      {note ? <p>{note}</p> : null}
    </div>
  )
}
