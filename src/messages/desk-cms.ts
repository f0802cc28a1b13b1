/**
 * Sentences of Sveltia CMS that its Persian table lacks, or says with words of English, of programmers or of another
 * trade; by their names in that table. `cms-words.test.ts` tells which are missing when the CMS has new ones.
 */
export const CMS_WORDS: Readonly<Record<string, string>> = {
  select_item: 'برگزیدن {$name}',
  folders: 'پوشه‌ها',
  more_folders: 'پوشه‌های دیگر',
  back_to_parent_folder: 'بازگشت به پوشهٔ بالاتر',
  new_folder: 'پوشهٔ تازه',
  new_folder_name: 'نام پوشه',
  new_folder_create: 'ساختن',
  new_folder_description: 'پوشهٔ تازه در «{$folder}» ساخته می‌شود.',
  'new_folder_error.empty': 'نام پوشه نوشته نشده است.',
  'new_folder_error.invalid': 'نام پوشه نباید خط کج داشته باشد یا با نقطه آغاز شود.',
  'new_folder_error.duplicate': 'پوشه یا پرونده‌ای با این نام هست.',
  creating_folder: 'پوشه ساخته می‌شود…',
  creating_folder_failed: 'پوشه ساخته نشد.',
  folder_options: 'گزینه‌های پوشه',
  show_folder_options: 'نمایش گزینه‌های پوشه',
  rename_folder: 'تغییر نام پوشه',
  delete_folder: 'حذف پوشه',
  enter_new_name_for_folder:
    '.input {$count :integer} .match $count 0 {{نام تازه را بنویسید.}} * {{نام تازه را بنویسید. {$count} پرونده‌ای که در این پوشه است با آن جابه‌جا می‌شود و خبرهایی که به آن‌ها پیوند دارند به‌روز می‌شوند.}}',
  enter_new_name_for_external_folder:
    '.input {$count :integer} .match $count 0 {{نام تازه را بنویسید.}} * {{نام تازه را بنویسید. نشانی {$count} پرونده‌ای که در این پوشه است تغییر می‌کند؛ خبرهایی را که به آن‌ها پیوند دارند به‌روز کنید.}}',
  confirm_deleting_folder:
    '.input {$count :integer} .match $count 0 {{پوشهٔ خالی «{$name}» حذف شود؟}} * {{پوشهٔ «{$name}» با {$count} پرونده‌ای که در آن است حذف شود؟}}',
  renaming_folder: 'نام پوشه تغییر می‌کند…',
  renaming_folder_failed: 'نام پوشه تغییر نکرد.',
  deleting_folder: 'پوشه حذف می‌شود…',
  deleting_folder_failed: 'پوشه حذف نشد.',
  folder_created: 'پوشه ساخته شد.',
  folder_path: 'مسیر پوشه',
  folder_contents: 'محتوا',
  x_folders: '.input {$count :integer} .match $count 0 {{بی پوشه}} * {{{$count} پوشه}}',
  folder_renamed: 'نام پوشه تغییر کرد.',
  folder_deleted: 'پوشه حذف شد.',
  domain: 'دامنه',
  file_unavailable: 'در دسترس نیست',
  file_unavailable_description: 'این پرونده باز نشد؛ شاید جابه‌جا یا حذف شده باشد.',
  replace_file: 'جایگزینی پرونده',
  replace_image: 'جایگزینی تصویر',
  remove_file: 'برداشتن پرونده',
  remove_image: 'برداشتن تصویر',
  deleting_referenced_assets_note:
    '.input {$count :integer} .match $count * {{پیوند به آن از {$count} خبر نیز برداشته می‌شود.}}',
  cannot_delete_referenced_assets:
    '.input {$count :integer} .match $count * {{این پرونده حذف نمی‌شود، زیرا بی آن این بخش‌های خبرها نادرست می‌شود. نخست آن خبرها را ویرایش کنید.}}',
  deleting_referenced_entries_note:
    '.input {$count :integer} .match $count * {{پیوند به آن از {$count} خبر دیگر نیز برداشته می‌شود.}}',
  cannot_delete_referenced_entries:
    '.input {$count :integer} .match $count * {{این خبر حذف نمی‌شود، زیرا بی آن این بخش‌های خبرهای دیگر نادرست می‌شود. نخست آن خبرها را ویرایش کنید.}}',
  show_errors: 'نمایش خطاها',
  list_item_options: 'گزینه‌های این مورد',
  'relation_field.save_together_hint': '{$name} تازه همراه خبری که می‌نویسید ذخیره می‌شود.',
  'relation_field.add_failed': '{$name} افزوده نشد.',
  'assets_dialog.title.folder': 'برگزیدن پوشه',
  'assets_dialog.selected_folder': 'پوشهٔ برگزیده: {$path}',
  'assets_dialog.selected_folders':
    '.input {$count :integer} .match $count * {{{$count} پوشه برگزیده شد}}',
  'assets_dialog.no_subfolders': 'این پوشه زیرپوشه‌ای ندارد.',

  editorial_workflow: 'بازبینی و انتشار',
  viewing_editorial_workflow:
    'صفحهٔ بازبینی و انتشار. پیش‌نویس: {$draft}. در بازبینی: {$review}. آمادهٔ انتشار: {$ready}. در انتظار حذف: {$deletion}.',
  'status.in_review': 'در بازبینی',
  'status.ready': 'آمادهٔ انتشار',
  'status.deploying': 'در حال انتشار',
  'workflow.no_entries': 'چیزی در این ستون نیست.',
  'workflow.send_for_review': 'فرستادن برای بازبینی',
  'workflow.confirm_sending_for_review':
    'آنچه نوشتید پیش‌نویس است و ذخیره شد. برای بازبینی فرستاده شود تا کسی آن را بخواند و منتشر کند؟',
  'workflow.publish_entry': 'انتشار',
  'workflow.confirm_publishing_entry': 'منتشر شود؟ با نخستین ساخت پایگاه به خوانندگان می‌رسد.',
  'workflow.publishing_entry': 'منتشر می‌شود…',
  'workflow.entry_published': 'منتشر شد.',
  'workflow.publishing_entry_failed': 'منتشر نشد. دوباره بکوشید.',
  'workflow.status_change_failed': 'وضعیت تغییر نکرد. دوباره بکوشید.',
  'workflow.status_change_blocked': 'این نوشته خطا دارد. نخست خطاها را درست کنید.',
  'workflow.publish_blocked': 'این نوشته خطا دارد. نخست خطاها را درست کنید.',
  'workflow.deploying_deletion': 'حذف',

  'entry_sidebar.slug.title': 'نام در نشانی',
  'entry_sidebar.slug.generated_on_save':
    'این نام هنگام ذخیره از محتوا ساخته می‌شود؛ اگر تاریخ و ساعتی در آن باشد، زمان ذخیره است.',
  'entry_sidebar.slug.unavailable': 'نامی در نشانی ندارد.',
  'save_conflict.title': 'کس دیگری این را تغییر داده است',
  'save_conflict.modified_by':
    'پس از آنکه شما این را باز کردید، {$name} در {$date} آن را تغییر داد.',
  'save_conflict.modified': 'پس از آنکه شما این را باز کردید، در مخزن تغییر کرده است.',
  'save_conflict.deleted': 'پس از آنکه شما این را باز کردید، از مخزن حذف شده است.',
  'save_conflict.overwrite_warning': 'اگر اکنون ذخیره کنید، تغییر دیگران از دست می‌رود.',
  'save_conflict.recreate_warning': 'اگر اکنون ذخیره کنید، دوباره ساخته می‌شود.',
  'save_conflict.save_anyway': 'با این همه ذخیره شود',
  'save_conflict.branch_moved': 'هنگام ذخیره، کس دیگری مخزن را به‌روز کرد. یک بار دیگر ذخیره کنید.',
  'remote_change.reload_entry': 'بازکردن دوباره',
  'remote_change.confirm_reloading_entry': 'دوباره باز شود؟ آنچه ذخیره نکرده‌اید از دست می‌رود.',

  sign_in_with_x: 'ورود با حساب مخزن',
  sign_in_with_link: 'ورود با پیوند',
  sign_in_with_link_confirmation:
    'این پیوند شما را با حساب {$account} به {$service} می‌برد و تنظیمات دستگاهی را می‌آورد که پیوند در آن ساخته شده است. تنها اگر خودتان آن را ساخته‌اید ادامه دهید.',
  sign_in_using_access_token_workflow_note:
    'چون بازبینی پیش از انتشار روشن است، این توکن باید اجازهٔ خواندن و نوشتن درخواست‌های ادغام را هم داشته باشد.',
  sign_in_with_mobile_instruction:
    'این رمزینه را با گوشی یا تبلت خود بخوانید تا بی گذرواژه وارد شوید. تنظیمات شما نیز به آن می‌رود.',
  'sign_in_error.UNSUPPORTED_BACKEND': 'سامانهٔ ورود، این گونهٔ مخزن را نمی‌شناسد.',
  'sign_in_error.MISCONFIGURED_CLIENT':
    'شناسه یا راز برنامهٔ ورود تنظیم نشده است؛ به گردانندهٔ پایگاه بگویید.',
  'sign_in_error.CSRF_DETECTED':
    'این ورود از همین پنجره آغاز نشده بود و برای ایمنی پذیرفته نشد. دوباره وارد شوید.',
  work_with_local_repo_description_no_repo:
    'پوشه‌ای را برگزینید که پروژه در آن است؛ همان که پوشهٔ محتوا درون آن است.',
  'local_workflow.unsupported_browser':
    'این مرورگر پوشهٔ رایانه را باز نمی‌کند. کروم یا اِج را به کار ببرید.',
  'open_authoring.invitation_pending':
    'برای مخزن «{$repo}» دعوت شده‌اید. دعوت را در گیت‌هاب بپذیرید و دوباره وارد شوید.',
  'open_authoring.private_repo_scope_required':
    'این ورود اجازهٔ خواندن مخزن «{$repo}» را ندارد، زیرا خصوصی است. به گردانندهٔ پایگاه بگویید.',

  loading_cms_config: 'تنظیمات میز تحریر خوانده می‌شود…',
  cms_config: 'تنظیمات میز تحریر',
  mobile_promo_title: 'میز تحریر روی گوشی هم کار می‌کند',
  new_language_available: 'میز تحریر اکنون به زبان {$locale} هم هست.',
  update_available: 'نسخهٔ تازه‌ای از میز تحریر هست.',
  git_repository: 'مخزن گیت',
  singleton_selected_announcement: 'برای ویرایش پروندهٔ «{$file}» کلید ورود را بزنید.',
  index_file: 'پروندهٔ نخست',
  warning_invalid_files:
    '.input {$count :integer} .match $count * {{این پرونده بارگذاری نمی‌شود: یا خراب است یا آنچه در آن است با پسوند نامش نمی‌خواند؛ مانند عکس گوشی که نامش عوض شده باشد. آن را به شکل درست ذخیره کنید و دوباره بیازمایید.}}',
  asset_urls_copied:
    '.input {$count :integer} .match $count one {{نشانی رونوشت شد.}} * {{{$count} نشانی رونوشت شد.}}',
  public_urls: '.input {$count :integer} .match $count one {{نشانی}} * {{نشانی‌ها}}',
  'validation.type_mismatch.url': 'نشانی را درست بنویسید.',
  'assets_dialog.enter_url': 'نوشتن نشانی',
  'assets_dialog.enter_file_url': 'نشانی پرونده:',
  'assets_dialog.enter_image_url': 'نشانی تصویر:',
  'assets_dialog.error.invalid_key': 'کلید سرویس نادرست است یا زمانش گذشته است.',
  geolocation_unsupported: 'این مرورگر جای شما را نمی‌داند.',

  api_key: 'کلید سرویس',
  'cloud_storage.auth.api_key.key_label': 'کلید سرویس',
  'cloud_storage.bunny_storage.auth_key_label': 'گذرواژهٔ انبار',
  'cloud_storage.cloudinary.iframe_title': 'کتابخانهٔ رسانه',
  'cloud_storage.cloudinary.activate.button_label': 'روشن‌کردن',
  'cloud_storage.cloudinary.auth_key_label': 'راز سرویس',
  'cloud_storage.cloudinary.open_library': 'بازکردن کتابخانه',
  'cloud_storage.uploadcare.auth_key_label': 'راز سرویس',
  'prefs.changes.api_key_saved': 'کلید سرویس ذخیره شد.',
  'prefs.changes.api_key_removed': 'کلید سرویس برداشته شد.',
  'prefs.changes.api_key_invalid': 'کلید سرویس نادرست است.',
  'prefs.contents.editor.close_with_escape.switch_label': 'بستن ویرایشگر با کلید گریز',
  'prefs.i18n.translators.api_keys.title': 'کلیدهای سرویس‌های ترجمه',
  'prefs.i18n.translators.api_keys.description': 'کلیدهای <a>سرویس‌های ترجمه</a>.',
  'prefs.i18n.translators.description':
    'در <a {$homeHref}>{$service}</a> نام بنویسید و <a {$apiKeyHref}>کلید خود</a> را این‌جا بگذارید.',
  'prefs.media.stock_photos.api_keys.title': 'کلیدهای سرویس‌های عکس',
  'prefs.media.stock_photos.api_keys.description': 'کلیدهای <a>سرویس‌های عکس</a>.',
  'prefs.media.stock_photos.field_label': 'کلید {$service}',
  'prefs.media.stock_photos.description':
    'در <a {$homeHref}>{$service}</a> نام بنویسید و <a {$apiKeyHref}>کلید خود</a> را این‌جا بگذارید.',
  'prefs.media.cloud_storage.api_keys.title': 'کلیدهای انبار ابری',
  'prefs.media.cloud_storage.api_keys.description': 'کلیدهای <a>انبارهای ابری</a>.',
  'prefs.media.cloud_storage.field_label': 'کلید {$service}',
  'prefs.advanced.deploy_hook.title': 'نشانی ساختن پایگاه',
  'prefs.advanced.deploy_hook.description':
    'نشانی‌ای که با «انتشار تغییرات» خوانده می‌شود تا پایگاه دوباره ساخته شود. اگر مخزن خودش پایگاه را می‌سازد، خالی بماند.',
  'prefs.advanced.deploy_hook.url.field_label': 'نشانی',
  'prefs.advanced.deploy_hook.url.saved': 'نشانی ذخیره شد.',
  'prefs.advanced.deploy_hook.url.removed': 'نشانی برداشته شد.',
  'prefs.advanced.deploy_hook.auth.field_label': 'سرایند اجازه (اختیاری)',
  'prefs.advanced.clear_data.file_cache.confirmation':
    'رونوشت پرونده‌ها و تصویرهای کوچک از این مرورگر پاک می‌شود. پیش‌نویس‌های ذخیره‌نشده و تنظیمات می‌ماند و آنچه نیاز باشد دوباره خوانده می‌شود. سپس میز تحریر دوباره باز می‌شود.',
  'prefs.advanced.clear_data.all_data.description':
    'هر چه میز تحریر در این مرورگر نگه داشته است پاک می‌شود: رونوشت پرونده‌ها، پیش‌نویس‌های ذخیره‌نشده و تنظیمات. آنچه در مخزن ذخیره شده است می‌ماند.',
  'prefs.advanced.clear_data.all_data.confirmation':
    'هر چه میز تحریر در این مرورگر نگه داشته است پاک می‌شود: رونوشت پرونده‌ها، تصویرهای کوچک، پیش‌نویس‌های ذخیره‌نشده، تنظیمات و ورود شما. مخزن دست نمی‌خورد، اما تغییر ذخیره‌نشده از دست می‌رود و باید دوباره وارد شوید. سپس میز تحریر دوباره باز می‌شود.',
  '_sui.text_editor.url': 'نشانی',
};
