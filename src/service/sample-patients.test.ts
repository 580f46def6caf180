/** The invented patients of a new store. */
import { expect, test } from 'vitest'
import { knownDay } from '../units/day.ts'
import { eventSchema } from './events/patient-event.ts'
import { samplePatients } from './sample-patients.ts'

const texts = (today: string) => samplePatients(knownDay(today)).map((events) => JSON.stringify(events))

test('are events that the store takes', () => {
  for (const event of samplePatients(knownDay('2026-11-27')).flat()) {
    expect(eventSchema.safeParse(event).error).toBeUndefined()
  }
})

test('have their dates moved by as many days as have passed, birthdays too', () => {
  const [asWritten, aDayLater] = [texts('2025-08-01'), texts('2025-08-02')]
  expect(asWritten[0]).toContain('2025-07-14')
  expect(aDayLater[0]).toContain('2025-07-15')
  const dates = (text = '') => [...text.matchAll(/\d{4}-\d{2}-\d{2}/g)].map(([date]) => knownDay(date))
  for (const [index, text] of asWritten.entries()) {
    expect(dates(aDayLater[index])).toEqual(dates(text).map((date) => date + 1))
  }
})

test('never lie in the future of the day they are made on, but for a visit to come', () => {
  const days =
    texts('2026-11-27')
      .join()
      .match(/\d{4}-\d{2}-\d{2}/g) ?? []
  expect(days.filter((each) => each > '2026-11-27')).toEqual(['2026-12-07'])
})
