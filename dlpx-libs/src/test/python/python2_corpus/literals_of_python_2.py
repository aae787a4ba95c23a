# -*- coding: utf-8 -*-
print 7L.bit_length(), 0x1Fl, 0777, 0xFFL, 00, 0, 1L, 0o17, 0b11, 1e3, .5, 08.5, 0XdeadL == 57005
print ur'a\d', r'\n', br'\x', u'\u0041', '\u0041', '\N{DASH}', 'C:\users', "a" "b" u"c", ur'\u0041\\', '''x
y''', 1 <> 2, `1` + `'a'`, `1, 2`, len('\xff\x00'), '\101'
