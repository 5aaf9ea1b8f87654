/** A service's name in the reader's language. */
export const serviceName = (service: { nameDa: string; nameEn: string }, locale: string): string =>
  locale === 'da' ? service.nameDa : service.nameEn;
