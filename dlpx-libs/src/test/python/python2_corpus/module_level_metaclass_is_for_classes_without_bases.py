# -*- coding: utf-8 -*-
class Meta(type):
    tag = 'tagged'
__metaclass__ = Meta
class A: pass
class B(object): pass
print A.tag, hasattr(B, 'tag')
