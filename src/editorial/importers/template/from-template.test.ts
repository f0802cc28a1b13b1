import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ImportWarning } from '../import-warning.ts';
import { fromTemplate } from './from-template.ts';

function write(text: string): { text: string; told: string[] } {
  const doubts: ImportWarning[] = [];
  const written = fromTemplate(text, doubts)
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
  return { text: written, told: doubts.map(({ kind, value = '' }) => `${kind}: ${value}`) };
}

describe('a picture of a site maker is a picture', () => {
  test.each([
    ['{{< figure src="/img/a.jpg" alt="پل" caption="نمای پل" >}}', '![پل](/img/a.jpg "نمای پل")'],
    ["{{<figure src='a.jpg'>}}", '![](a.jpg)'],
    [
      '{{< figure src="a.jpg" title="پل" caption="از «بالا»" attr="عکس: نگار" >}}',
      '![](a.jpg "پل؛ از «بالا» (عکس: نگار)")',
    ],
    ['{{% figure src="a.jpg" caption="با \\"نشان\\" تازه" %}}', '![](a.jpg "با \\"نشان\\" تازه")'],
    ['{{< img "a b.png" "شرح" >}}', '![](<a b.png> "شرح")'],
    ['{{< lightbox-pic src="a.webp" >}}', '![](a.webp)'],
    ['{% include figure.html src="/assets/a.jpg" caption="پل" %}', '![](/assets/a.jpg "پل")'],
    ['{% include image.html url="/a.png" description="پل" alt="نما" %}', '![نما](/a.png "پل")'],
    ['{% img center /images/a.jpg 300 200 "پل" "نما" %}', '![نما](/images/a.jpg "پل")'],
    ['{% asset_img a.jpg پل %}', '![](a.jpg "پل")'],
    ['![پل]({{ site.baseurl }}/img/a.jpg)', '![پل](/img/a.jpg)'],
    ['![پل]({{ "/img/a.jpg" | relative_url }})', '![پل](/img/a.jpg)'],
  ])('%s', (text, expected) => {
    expect(write(text)).toEqual({ text: expected, told: [] });
    expect(write(`پیش از آن.\n\n${text}\n\nپس از آن.`).text).toBe(
      `پیش از آن.\n\n${expected}\n\nپس از آن.`,
    );
  });
});

describe('code and quotations are what they are', () => {
  test.each([
    [
      '{{< highlight go "linenos=table" >}}\nx := {{ 1 }}\n{{< /highlight >}}',
      '```go\nx := {{ 1 }}\n```',
    ],
    [
      '{% highlight ruby linenos %}\nputs "{{ x }}"\n{% endhighlight %}',
      '```ruby\nputs "{{ x }}"\n```',
    ],
    ['{% codeblock lang:js %}\nlet a = `b`;\n{% endcodeblock %}', '```js\nlet a = `b`;\n```'],
    ['{% highlight md %}\n```\n{% endhighlight %}', '````md\n```\n````'],
    ['{% raw %}{{ متن }}{% endraw %}', '{{ متن }}'],
    [
      '{% blockquote سعدی %}\nبنی‌آدم\nاعضای یکدیگرند\n{% endblockquote %}',
      '> بنی‌آدم\n> اعضای یکدیگرند\n>\n> — سعدی',
    ],
    [
      '```\n{{< figure src="a.jpg" >}}\n{: .x}\n```',
      '```\n{{< figure src="a.jpg" >}}\n{: .x}\n```',
    ],
    ['دستور `{% include x %}` است.', 'دستور `{% include x %}` است.'],
    ['می‌نویسیم {{</* figure */>}}.', 'می‌نویسیم `{{< figure >}}`.'],
    ['یک {{ باز و دیگر هیچ', 'یک {{ باز و دیگر هیچ'],
    ['مجموعهٔ {۱، ۲} و {a: b}', 'مجموعهٔ {۱، ۲} و {a: b}'],
  ])('%j', (text, expected) => {
    expect(write(text)).toEqual({ text: expected, told: [] });
  });
});

describe('what has no place is told, and its words stay', () => {
  test.each([
    [
      '{{< youtube w7Ft2ymGmfc >}}',
      '',
      'embedded-dropped: https://www.youtube.com/watch?v=w7Ft2ymGmfc',
    ],
    ['{{< youtube id="w7Ft" >}}', '', 'embedded-dropped: https://www.youtube.com/watch?v=w7Ft'],
    ['{% youtube w7Ft %}', '', 'embedded-dropped: https://www.youtube.com/watch?v=w7Ft'],
    ['{{< aparat aBcD >}}', '', 'embedded-dropped: https://www.aparat.com/v/aBcD'],
    ['{{< tweet user="a" id="12" >}}', '', 'embedded-dropped: https://x.com/a/status/12'],
    ['{% include ads.html %}', '', 'template-dropped: {% include ads.html %}'],
    [
      '{{< notice >}}\nآب قطع است.\n{{< /notice >}}',
      'آب قطع است.',
      'template-dropped: {{< notice >}}',
    ],
    ['{% if x %}آب{% endif %}', 'آب', 'template-dropped: {% if x %}'],
    ['{% comment %}پنهان{% endcomment %}', '', 'template-dropped: پنهان'],
    ['نام: {{ page.author }}', 'نام:', 'template-dropped: {{ page.author }}'],
    ['متن\n{: .note #id}', 'متن', 'looks-dropped: {: .note #id}'],
    ['## پل {#bridge}\n\nمتن', '## پل \n\nمتن', 'looks-dropped: {#bridge}'],
    ['# پل {#b .x y="z"}', '# پل', 'looks-dropped: {#b .x y="z"}'],
    [
      '[خبر پیش]({{< ref "old.md" >}}) را ببینید.',
      'خبر پیش را ببینید.',
      'template-dropped: {{< ref "old.md" >}}',
    ],
    [
      '[خبر پیش]({% post_url 2014-11-10-x %}) را ببینید.',
      'خبر پیش را ببینید.',
      'template-dropped: {% post_url 2014-11-10-x %}',
    ],
  ])('%j', (text, expected, told) => {
    expect(write(text)).toEqual({ text: expected, told: [told] });
  });
});

test('no word vanishes, whatever tags stand around it', () => {
  const word = fc.integer({ min: 1, max: 9 ** 5 }).map((number) => `و${number.toString(9)}ژ`);
  const piece = fc.tuple(
    word,
    fc.constantFrom(
      ...['{{< notice >}}', '{{< /notice >}}', '{% raw %}', '{% endraw %}', '{% highlight x %}'],
      ...[
        '{% endhighlight %}',
        '{{',
        '}}',
        '{%',
        '%}',
        '{: .x}',
        '`',
        '```',
        '\n',
        '\n\n',
        '{# ',
        ' ',
      ],
      ...[
        '{{< figure src="a.jpg" caption="',
        '" >}}',
        '{% comment %}',
        '{% endcomment %}',
        '[',
        '](',
        ')',
      ],
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const { text, told } = write(pieces.flat().join(''));
      for (const [each] of pieces) expect(text + told.join('\n')).toContain(each);
    }),
  );
});
