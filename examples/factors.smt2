; Which two primes were multiplied? Boolector finds the factors of 930731143 = 30011 * 31013 by bit-blasting a
; 30-bit multiplication. The answer is `sat` with the model, and the exit code 10.
(set-logic QF_BV)
(set-option :produce-models true)
(declare-const p (_ BitVec 30))
(declare-const q (_ BitVec 30))
(assert (= (bvmul p q) (_ bv930731143 30)))
(assert (= ((_ extract 29 15) p) (_ bv0 15)))
(assert (= ((_ extract 29 15) q) (_ bv0 15)))
(assert (bvult (_ bv1 30) p))
(assert (bvule p q))
(check-sat)
(get-model)
