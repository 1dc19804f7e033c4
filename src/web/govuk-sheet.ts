/** Our typeface: whatever good sans the reader's machine already has. The same stack stands in look.css. */
export const FAMILY = '-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif'

// GDS Transport is licensed for gov.uk domains alone, so neither its name nor its files may reach a reader.
const THEIR_FACES = /@font-face\{[^}]*\}/g
const THEIR_FAMILY = /GDS Transport,\s*arial,\s*sans-serif/g
const THEIR_MAP = /\/\*# sourceMappingURL=[^*]*\*\//g

/** The text of govuk-frontend's sheet with its typeface, font files and source map taken out and our family put in. */
export function ownSheet(css: string): string {
  return css.replace(THEIR_FACES, '').replace(THEIR_FAMILY, FAMILY).replace(THEIR_MAP, '')
}
