import { describe, expect, test } from 'vitest'
import { plainMarkup } from './plain-markup'

describe('the comparison itself', () => {
  test('sees a missing attribute, a changed word and another order of tags', () => {
    const of = (html: string) => plainMarkup(html).join('\n')
    expect(of('<p id="a" class="b">x</p>')).toBe(of('<p  class="b los-c" id="a">\n x </p>'))
    expect(of('<p id="a">x</p>')).not.toBe(of('<p>x</p>'))
    expect(of('<p>x</p>')).not.toBe(of('<p>y</p>'))
    expect(of('<p><b>x</b></p>')).not.toBe(of('<b><p>x</p></b>'))
    expect(of('<input checked>')).not.toBe(of('<input>'))
  })
})
