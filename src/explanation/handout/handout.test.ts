import { flesch } from 'flesch'
