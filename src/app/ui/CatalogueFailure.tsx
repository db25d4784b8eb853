// Shown when the catalogue itself cannot be read: the words come from the page, for no language file can be trusted then.

const WORDS = [
  {
    lang: 'en',
    dir: 'ltr',
    title: 'The questions could not be read',
    text: 'A file of this page is damaged, so nothing can be checked. Load the page again. If that does not help, tell whoever gave you this page.',
  },
  {
    lang: 'fa',
    dir: 'rtl',
    title: 'پرسش‌ها خوانده نشد',
    text: 'یکی از فایل‌های این صفحه آسیب دیده است و چیزی را نمی‌توان بررسی کرد. صفحه را دوباره باز کنید؛ اگر درست نشد، به کسی که این صفحه را به شما داده است خبر دهید.',
  },
] as const;

export function CatalogueFailure({ message }: { readonly message: string }) {
  return (
    <main className="reading">
      {WORDS.map(({ lang, dir, title, text }) => (
        <section key={lang} lang={lang} dir={dir} className="alert" role="alert">
          <h1>{title}</h1>
          <p>{text}</p>
        </section>
      ))}
      <pre dir="ltr">{message}</pre>
    </main>
  );
}
