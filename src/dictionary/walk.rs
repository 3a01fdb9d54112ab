//! A walk through a transducer, byte by byte.

use std::borrow::Cow;

use fst::raw::{CompiledAddr, Fst, Output};

/// Where one stands in a transducer after some bytes of a key.
#[derive(Clone, Copy)]
pub(super) struct Walk<'a> {
    transducer: &'a Fst<Cow<'static, [u8]>>,
    address: CompiledAddr,
    output: Output,
}

impl<'a> Walk<'a> {
    /// Begins at the root.
    pub(super) fn new(transducer: &'a Fst<Cow<'static, [u8]>>) -> Self {
        Walk {
            transducer,
            address: transducer.root().addr(),
            output: Output::zero(),
        }
    }

    /// Follows `bytes`; `false` where no key goes on like that, and then the walk has ended.
    pub(super) fn along(&mut self, bytes: &[u8]) -> bool {
        for &byte in bytes {
            let node = self.transducer.node(self.address);
            let Some(transition) = node.find_input(byte).map(|at| node.transition(at)) else {
                return false;
            };
            self.output = self.output.cat(transition.out);
            self.address = transition.addr;
        }
        true
    }

    /// The bytes below the space that keys go on with here: those that stand for something else than themselves.
    pub(super) fn slots(&self) -> impl Iterator<Item = u8> + use<'a> {
        let node = self.transducer.node(self.address);
        let bytes = (0..node.len()).map(move |at| node.transition(at).inp);
        // They come in their order.
        bytes.take_while(|byte| *byte < b' ')
    }

    /// The value of the key that ends here.
    pub(super) fn value(&self) -> Option<u64> {
        let node = self.transducer.node(self.address);
        node.is_final().then(|| self.output.cat(node.final_output()).value())
    }
}

impl std::fmt::Debug for Walk<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Walk")
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}
