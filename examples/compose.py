"""Link two components, one of which uses a resource of the other, and use that resource from Python.

Calls between the components do not pass through Python. Python holds an account as an object of its
own class: `with` drops it, and using it afterwards is an error.
"""

from typing import Any, Protocol

import wasi

BANK = """
(component $bank
  (core module $accounts
    (memory $balances 1)
    (global $last (mut i32) (i32.const 0))
    (func (export "new") (param $balance i32) (result i32)
      (global.set $last (i32.add (global.get $last) (i32.const 4)))
      (i32.store (global.get $last) (local.get $balance))
      (global.get $last))
    (func (export "add") (param $account i32) (param $amount i32) (result i32)
      (i32.store (local.get $account) (i32.add (i32.load (local.get $account)) (local.get $amount)))
      (i32.load (local.get $account))))
  (core instance $accounts (instantiate $accounts))
  (type $account (resource (rep i32)))
  (core func $resource-new (canon resource.new $account))
  (core module $constructor
    (import "accounts" "new" (func $new (param i32) (result i32)))
    (import "canon" "new" (func $resource-new (param i32) (result i32)))
    (func (export "new") (param i32) (result i32) (call $resource-new (call $new (local.get 0)))))
  (core instance $constructor (instantiate $constructor
    (with "accounts" (instance $accounts))
    (with "canon" (instance (export "new" (func $resource-new))))))
  (func $new (param "balance" u32) (result (own $account)) (canon lift (core func $constructor "new")))
  (func $add (param "self" (borrow $account)) (param "amount" u32) (result u32)
    (canon lift (core func $accounts "add")))

  ;; the interface, whose functions use its own account type
  (component $interface
    (import "account" (type $account (sub resource)))
    (import "new" (func $new (param "balance" u32) (result (own $account))))
    (import "add" (func $add (param "self" (borrow $account)) (param "amount" u32) (result u32)))
    (export $exported "account" (type $account))
    (export "[constructor]account" (func $new) (func (param "balance" u32) (result (own $exported))))
    (export "[method]account.add" (func $add)
      (func (param "self" (borrow $exported)) (param "amount" u32) (result u32))))
  (instance $ledger (instantiate $interface
    (with "account" (type $account)) (with "new" (func $new)) (with "add" (func $add))))
  (export "acme:bank/ledger@1.0.2" (instance $ledger)))
"""

SHOP = """
(component $shop
  (import "acme:bank/ledger@1.0.0" (instance $ledger
    (export "account" (type $account (sub resource)))
    (export "[constructor]account" (func (param "balance" u32) (result (own $account))))
    (export "[method]account.add" (func (param "self" (borrow $account)) (param "amount" u32) (result u32)))))
  (import "acme:host/log" (instance $host (export "sold" (func (param "price" u32)))))
  (alias export $ledger "account" (type $account))
  (core func $new (canon lower (func $ledger "[constructor]account")))
  (core func $add (canon lower (func $ledger "[method]account.add")))
  (core func $sold (canon lower (func $host "sold")))
  (core func $drop (canon resource.drop $account))
  (core module $shop
    (import "host" "new" (func $new (param i32) (result i32)))
    (import "host" "add" (func $add (param i32 i32) (result i32)))
    (import "host" "sold" (func $sold (param i32)))
    (import "host" "drop" (func $drop (param i32)))
    (func (export "open") (result i32) (call $new (i32.const 100)))
    (func (export "sell") (param $account i32) (param $price i32) (result i32)
      (call $sold (local.get $price))
      (call $add (local.get $account) (local.get $price))
      (call $drop (local.get $account))))
  (core instance $shop (instantiate $shop (with "host" (instance
    (export "new" (func $new)) (export "add" (func $add))
    (export "sold" (func $sold)) (export "drop" (func $drop))))))
  (func (export "open") (result (own $account)) (canon lift (core func $shop "open")))
  (func (export "sell") (param "to" (borrow $account)) (param "price" u32) (result u32)
    (canon lift (core func $shop "sell"))))
"""


class Shop(Protocol):
    """The expected exports, checked when the component is instantiated."""

    def open(self) -> Any: ...
    def sell(self, to: Any, price: int) -> int: ...


class Log:
    """Implements acme:host/log."""

    def sold(self, price: int) -> None:
        print("sold for", price)


def main() -> None:
    composed = wasi.compose(SHOP, {"acme:bank/ledger": BANK, "acme:host/log": Log()})
    shop = wasi.load(composed, as_=Shop)
    with shop.open() as account:
        print("balance:", shop.sell(account, 25))
        print("balance:", account.add(5))
    try:
        account.add(1)
    except wasi.ResourceError as error:
        print("error:", error)


if __name__ == "__main__":
    main()
