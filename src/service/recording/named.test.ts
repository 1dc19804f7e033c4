import { expect, test } from 'vitest'
import { namedIn, saysName } from './named'

const staff = ['Nadia Brereton', 'Will May', 'Grace Hope']
test.each<[string, string, string[]]>([
  ['by the whole name, however written', 'nadia brereton was late', ['Nadia Brereton']],
  ['by the last name', 'Brereton did not ring', ['Nadia Brereton']],
  ['by the first name inside a sentence', 'We learned that Nadia was late', ['Nadia Brereton']],
  ['a word that only begins a sentence', 'Will it be done? Grace was shown.', []],
  ['a word that is no name as it is written', 'They may hope that it will be done', []],
  ['a part of a longer word', 'Nadiastrasse, Breretons', []],
  ['nobody', 'Letters go out within two days', []],
])('S097 somebody is named: %s', (_, text, found) => expect(namedIn(text, staff)).toEqual(found))

test.each<[string, string, string, boolean]>([
  ['where a sentence begins', 'Kai reads daily.', 'Kai', true],
  ['in small letters', 'we read with kai’s brother', 'Kai', true],
  ['by a part of it', 'Lee reads daily.', 'Kai-Lee Ash', true],
  ['not in a longer word', 'Kaiser rolls', 'Kai', false],
  ['not where it is not', 'Reads daily', 'Kai', false],
])('S209 whom a text is about is named: %s', (_, text, name, said) => expect(saysName(text, name)).toBe(said))
