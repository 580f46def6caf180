/** Writes the pages of the manual that are made from the project itself. */
import { writeVignettesPage } from './vignettes-page.ts'

writeVignettesPage()
