import { describe, expect, test } from 'vitest'
import { readLines } from './csv'
import { readCsv } from './source-file'

const cellsOf = (text: string) =>
  readLines(text).map(({ cells, fault }) => (fault ? `fault: ${cells.join('|')}` : cells.join('|')))

describe('the lines of a CSV', () => {
  test.each<[string, string, string[]]>([
    ['as it should be', 'a,b\n1,2', ['a|b', '1|2']],
    ['with line ends of three kinds', 'a,b\r\n1,2\n3,4\r5,6', ['a|b', '1|2', '3|4', '5|6']],
    ['with a line end, a comma and quotes in quotes', 'a,b\n1,"x\n""y"", z"\n2,3', ['a|b', '1|x\n"y", z', '2|3']],
    [
      'with quotes inside a value',
      'a,b\n1,he said "no" twice\n2,"he said "no" twice"',
      ['a|b', '1|he said "no" twice', '2|he said "no" twice'],
    ],
    ['with a quote never closed', 'a,b\n1,"2\n3,4\n5,6', ['a|b', 'fault: 1|"2', '3|4', '5|6']],
    ['with a quote that the next one seems to close', 'a,b\n"1,2\n3,"4"\n5,6', ['a|b', 'fault: "1|2', '3|4', '5|6']],
    ['with two of them', 'a,b\n"1,2\n3,"4\n5,6', ['a|b', 'fault: "1|2', 'fault: 3|"4', '5|6']],
    ['with a quote never closed on the last line', 'a,b\n1,2\n3,"4', ['a|b', '1|2', 'fault: 3|"4']],
    ['with semicolons, and a comma in a value', 'a;b\n1;2,5', ['a|b', '1|2,5']],
    ['with tabs', 'a\tb\n1\t2', ['a|b', '1|2']],
    ['with commas, and bars in every value', 'a,b\nx|y,1\nx|y', ['a|b', 'x|y|1', 'x|y']],
    ['with one column', 'a\n1\n2', ['a', '1', '2']],
  ])('%s', (_, text, lines) => {
    expect(cellsOf(text)).toEqual(lines)
  })

  test('with more such faults than a CSV could have are read so far, and it is said', () => {
    const lines = readLines(`a,b\n${'"1,2\n'.repeat(1200)}3,4\n`)
    expect(lines.filter(({ fault }) => fault)).toHaveLength(1001)
    expect(lines.at(-1)?.fault).toContain('not read')
  })

  test('are read about once, however badly they are quoted', () => {
    const began = performance.now()
    expect(readLines(`a,b\n${'"1,"2\n'.repeat(200_000)}`)).toHaveLength(1002)
    // Read to its end for every fault, it takes minutes.
    expect(performance.now() - began).toBeLessThan(60_000)
  })

  test('may be longer than what is read at once', () => {
    const long = 'so ""they"" said,\n'.repeat(10_000)
    expect(cellsOf(`a,b\n1,"${long}"\n2,3`)).toEqual(['a|b', `1|${long.replaceAll('""', '"')}`, '2|3'])
  })
})

describe('the letters of a file', () => {
  const text = 'ref,name\nH-1,Séamus – O’Neil\n'
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', Buffer.from(text), 'Séamus – O’Neil'],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`), 'Séamus – O’Neil'],
    ['UTF-16, little end first', Buffer.from(`\uFEFF${text}`, 'utf16le'), 'Séamus – O’Neil'],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), 'Séamus – O’Neil'],
    ['Windows-1252', Buffer.from('ref,name\nH-1,S\xe9amus \x96 O\x92Neil\n', 'latin1'), 'Séamus – O’Neil'],
  ])('%s', (_, bytes, name) => {
    const { name: file, read } = readCsv('households.csv', bytes)
    expect({ file, ...read() }).toEqual({
      file: 'households',
      header: ['ref', 'name'],
      rows: [{ line: 2, cells: ['H-1', name] }],
    })
  })

  test('blank lines keep their numbers and are no rows', () => {
    const { rows } = readCsv('households.csv', Buffer.from('ref,name\n\nH-1,"Ash\ndown"\n,\nH-2,Whitlock\n')).read()
    expect(rows.map(({ line, cells }) => `${line} ${cells[0]}`)).toEqual(['3 H-1', '5 H-2'])
  })
})
